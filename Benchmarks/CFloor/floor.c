#include "floor.h"

#include <libxml/parser.h>
#include <string.h>
#include <zip.h>

static size_t floor_part(zip_t *archive, zip_int64_t index) {
  zip_file_t *part = zip_fopen_index(archive, index, 0);
  if (!part) return 0;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  char buffer[65536];
  size_t total = 0;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
  xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_HUGE);
  zip_int64_t count;
  while ((count = zip_fread(part, buffer, sizeof buffer)) > 0) {
    total += (size_t)count;
    xmlParseChunk(parser, buffer, (int)count, 0);
  }
  int failed = xmlParseChunk(parser, buffer, 0, 1);
  xmlFreeParserCtxt(parser);
  zip_fclose(part);
  return failed ? 0 : total;
}

size_t floor_docx(const void *bytes, size_t count) {
  zip_source_t *source = zip_source_buffer_create(bytes, count, 0, NULL);
  if (!source) return 0;
  zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, NULL);
  if (!archive) {
    zip_source_free(source);
    return 0;
  }
  static const char *parts[] = {"word/document.xml", "word/styles.xml", "word/numbering.xml"};
  size_t total = 0;
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    zip_int64_t index = zip_name_locate(archive, parts[i], 0);
    if (index >= 0) total += floor_part(archive, index);
  }
  zip_discard(archive);
  return total;
}
