// Calls of Linux that its headers show to GNU programs only.
int syncfs(int descriptor);
int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned int flags);

// The flag of renameat2 by which two names change places at once.
static const unsigned int taizhang_rename_exchange = 1u << 1;
