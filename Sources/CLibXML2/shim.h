/* Only carries the compiler and linker flags of libxml2 to the C target that includes its headers; Swift never imports it. */
