// A call of Linux that its headers show to GNU programs only.
int syncfs(int descriptor);
