#include "CXML.h"

#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define INLINE_ATTRIBUTES 32
#define CACHED_NAMES 1024

struct tz_xml {
  xmlParserCtxtPtr parser;
  tz_xml_events events;
  /* Names by their interned pointers, so that each is looked up by its letters once. */
  struct {
    const xmlChar *name;
    const xmlChar *uri;
    int number;
  } names[CACHED_NAMES];
  int maximum_depth;
  int depth;
  int error;
  int line;
  char message[256];
};

/* Stops at the first error; what is parsed after it could be wrong. */
static void fail(tz_xml *self, int code, int line, const char *message) {
  if (self->error) return;
  self->error = code ? code : -1;
  self->line = line;
  snprintf(self->message, sizeof self->message, "%s", message ? message : "unknown error");
  size_t length = strlen(self->message);
  while (length > 0 && self->message[length - 1] == '\n') self->message[--length] = 0;
  if (self->parser) xmlStopParser(self->parser);
}

static int number_of(tz_xml *self, const xmlChar *name, const xmlChar *uri) {
  size_t slot = (((uintptr_t)name >> 2) ^ ((uintptr_t)uri >> 5)) % CACHED_NAMES;
  if (self->names[slot].name != name || self->names[slot].uri != uri) {
    self->names[slot].number = self->events.resolve(self->events.context, (const char *)name, (const char *)uri);
    self->names[slot].name = name;
    self->names[slot].uri = uri;
  }
  return self->names[slot].number;
}

static void on_start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                     const xmlChar **declared, int count, int defaulted, const xmlChar **values) {
  tz_xml *self = context;
  (void)prefix;
  (void)defaulted;
  if (self->error) return;
  if (++self->depth > self->maximum_depth) {
    fail(self, XML_ERR_INTERNAL_ERROR, xmlSAX2GetLineNumber(self->parser), "elements are nested too deeply");
    return;
  }
  for (int index = 0; index < namespaces; index++)
    self->events.declare(self->events.context, (const char *)declared[2 * index],
                         (const char *)declared[2 * index + 1]);
  int number = number_of(self, name, uri);
  if (number < 0) return;
  tz_xml_attribute few[INLINE_ATTRIBUTES];
  tz_xml_attribute *attributes = few;
  if (count > INLINE_ATTRIBUTES) {
    attributes = malloc(sizeof(tz_xml_attribute) * (size_t)count);
    if (!attributes) {
      fail(self, XML_ERR_NO_MEMORY, 0, "out of memory");
      return;
    }
  }
  for (int index = 0; index < count; index++) {
    const xmlChar **value = values + 5 * index;
    attributes[index].name = (const char *)value[0];
    attributes[index].uri = (const char *)value[2];
    attributes[index].value = (const char *)value[3];
    attributes[index].count = (size_t)(value[4] - value[3]);
  }
  self->events.start(self->events.context, number, attributes, count);
  if (attributes != few) free(attributes);
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  tz_xml *self = context;
  (void)prefix;
  if (self->error) return;
  self->depth--;
  int number = number_of(self, name, uri);
  if (number >= 0) self->events.end(self->events.context, number);
}

static void on_text(void *context, const xmlChar *bytes, int count) {
  tz_xml *self = context;
  if (!self->error) self->events.text(self->events.context, (const char *)bytes, (size_t)count);
}

static void on_doctype(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  tz_xml *self = context;
  (void)name;
  (void)external;
  (void)system;
  fail(self, XML_ERR_UNSUPPORTED_ENCODING, xmlSAX2GetLineNumber(self->parser),
       "a document type declaration is not allowed here");
}

static void on_doctype_allowed(void *context, const xmlChar *name, const xmlChar *external, const xmlChar *system) {
  (void)context;
  (void)name;
  (void)external;
  (void)system;
}

static void on_entity_declared(void *context, const xmlChar *name, int type, const xmlChar *external,
                               const xmlChar *system, xmlChar *content) {
  tz_xml *self = context;
  (void)name;
  (void)type;
  (void)external;
  (void)system;
  (void)content;
  fail(self, XML_ERR_UNSUPPORTED_ENCODING, xmlSAX2GetLineNumber(self->parser),
       "the document type declares entities, which are not read");
}

static void on_reference(void *context, const xmlChar *name) {
  tz_xml *self = context;
  if (self->error) return;
  unsigned character = tz_html_entity((const char *)name);
  if (character) {
    xmlChar bytes[8];
    int count = xmlCopyCharMultiByte(bytes, (int)character);
    self->events.text(self->events.context, (const char *)bytes, (size_t)count);
    return;
  }
  self->events.text(self->events.context, "&", 1);
  self->events.text(self->events.context, (const char *)name, strlen((const char *)name));
  self->events.text(self->events.context, ";", 1);
}

static void on_error(void *context, xmlErrorPtr error) {
  tz_xml *self = context;
  if (error && error->level == XML_ERR_FATAL) fail(self, error->code, error->line, error->message);
}

tz_xml *tz_xml_open(const tz_xml_events *events, int document_types, int maximum_depth) {
  tz_xml *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->events = *events;
  self->maximum_depth = maximum_depth;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = on_start;
  handler.endElementNs = on_end;
  handler.characters = on_text;
  handler.cdataBlock = on_text;
  handler.ignorableWhitespace = on_text;
  handler.internalSubset = document_types ? on_doctype_allowed : on_doctype;
  if (document_types) {
    handler.entityDecl = on_entity_declared;
    handler.reference = on_reference;
  }
  handler.serror = on_error;
  self->parser = xmlCreatePushParserCtxt(&handler, self, NULL, 0, NULL);
  if (!self->parser) {
    free(self);
    return NULL;
  }
  xmlCtxtUseOptions(self->parser, XML_PARSE_NONET | XML_PARSE_HUGE);
  return self;
}

int tz_xml_push(tz_xml *self, const char *bytes, size_t count, int last) {
  if (self->error) return self->error;
  int status = xmlParseChunk(self->parser, bytes, (int)count, last);
  if (!self->error && last && !self->parser->wellFormed) fail(self, status, 0, "the document ends too early");
  return self->error;
}

const char *tz_xml_message(const tz_xml *self) { return self->message; }

int tz_xml_line(const tz_xml *self) { return self->line; }

void tz_xml_stop(tz_xml *self, const char *message) { fail(self, -1, 0, message); }

void tz_xml_close(tz_xml *self) {
  if (!self) return;
  if (self->parser) {
    if (self->parser->myDoc) xmlFreeDoc(self->parser->myDoc);
    xmlFreeParserCtxt(self->parser);
  }
  free(self);
}

unsigned tz_html_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}
