#ifndef TAIZHANG_FLOOR_H
#define TAIZHANG_FLOOR_H

#include <stddef.h>

/* The least that reading a DOCX can cost: inflating its XML parts and pushing them through libxml2's SAX2 parser with no callbacks.
   Returns the inflated bytes, or 0 when the file is no ZIP archive or a part is not well-formed. */
size_t floor_docx(const void *bytes, size_t count);

#endif
