#ifndef TAIZHANG_CXML_H
#define TAIZHANG_CXML_H

#include <stddef.h>

/* A push parser over libxml2's SAX2 interface, with nothing of libxml2 in its header: Debian's libxml2 headers bring in ICU's, which
   clash with Foundation's. No network, no DTD, no entities but the five of XML. */

typedef struct tz_xml tz_xml;

/* An attribute. Strings are not null-terminated where a length is given; names are interned for the life of the parser. */
typedef struct {
  const char *name;
  const char *uri;
  const char *value;
  size_t count;
} tz_xml_attribute;

typedef struct {
  void *context;
  /* The number that stands for a name from now on; asked once for each name, or a few times. Elements of a name below 0 are passed over:
     only what is in them is told. */
  int (*resolve)(void *context, const char *name, const char *uri);
  void (*start)(void *context, int name, const tz_xml_attribute *attributes, int count);
  void (*end)(void *context, int name);
  void (*text)(void *context, const char *bytes, size_t count);
  /* A namespace declared on the element that starts next; prefix is NULL for the default one. */
  void (*declare)(void *context, const char *prefix, const char *uri);
} tz_xml_events;

/* NULL when memory is short. With `document_types`, a document type may be declared: nothing of it is loaded, an entity declaration is
   an error, and references stand for the characters that HTML gives their names to, or for themselves. */
tz_xml *tz_xml_open(const tz_xml_events *events, int document_types, int maximum_depth);

/* The character that a name stands for in HTML; 0 when it stands for none. */
unsigned tz_html_entity(const char *name);

/* Parses the next bytes; `last` is not 0 for the end of the input. Returns 0, or the number of the error that ended parsing. */
int tz_xml_push(tz_xml *parser, const char *bytes, size_t count, int last);

/* What went wrong, without a line end; empty when nothing did. Valid until the parser is closed. */
const char *tz_xml_message(const tz_xml *parser);

int tz_xml_line(const tz_xml *parser);

/* Ends parsing as if the input were in error. */
void tz_xml_stop(tz_xml *parser, const char *message);

void tz_xml_close(tz_xml *parser);

#endif
