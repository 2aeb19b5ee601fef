internal import PlanModel

/// The JSON Schema (2020-12) of a plan: pretty, keys sorted, a line feed at the end. Closed: every field is there, no other is.
package func planSchema() -> [UInt8] {
  var schema = closedObject(SchemaField.parse(planFields))
  schema["$defs"] = .object(definitions())
  schema["$id"] = .string("urn:taizhang:plan:1")
  schema["$schema"] = .string("https://json-schema.org/draft/2020-12/schema")
  schema["title"] = .string("A policy plan as tasks, responsible units and targets")
  var writer = JSONWriter(pretty: true)
  writer.value(.object(schema))
  writer.endLine()
  return writer.bytes
}

private func definitions() -> [String: JSONValue] {
  var definitions: [String: JSONValue] = [
    "Coverage": .object(
      closedObject(
        Coverage.classes.map { SchemaField(name: $0.rawValue, type: SchemaType("count"), meaning: "") })),
    "Origin": .object(["anyOf": .array([reference("TextOrigin"), reference("PartOrigin")])]),
  ]
  for (name, words) in SchemaVocabulary.all {
    definitions[name] = .object(["enum": .array(words.map { .string($0) }), "type": .string("string")])
  }
  for field in SchemaField.parse(sharedFields) {
    var definition = closedObject(field.fields)
    definition["description"] = .string(field.meaning)
    definitions[field.name] = .object(definition)
  }
  return definitions
}

private func closedObject(_ fields: [SchemaField]) -> [String: JSONValue] {
  var properties: [String: JSONValue] = [:]
  for field in fields {
    var property = schema(of: field)
    if !field.meaning.isEmpty { property["description"] = .string(field.meaning) }
    properties[field.name] = .object(property)
  }
  return [
    "additionalProperties": .bool(false),
    "properties": .object(properties),
    "required": .array(fields.map(\.name).sorted().map { .string($0) }),
    "type": .string("object"),
  ]
}

private func schema(of field: SchemaField) -> [String: JSONValue] {
  var inner = field
  if field.type.isOptional {
    inner.type.isOptional = false
    return ["anyOf": .array([.object(schema(of: inner)), .object(["type": .string("null")])])]
  }
  if field.type.lists > 0 {
    inner.type.lists -= 1
    return ["items": .object(schema(of: inner)), "type": .string("array")]
  }
  switch field.type.name {
  case "object": return closedObject(field.fields)
  case "count": return ["minimum": .integer(0), "type": .string("integer")]
  case "sha256": return ["pattern": .string("^[0-9a-f]{64}$"), "type": .string("string")]
  case "date": return ["pattern": .string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"), "type": .string("string")]
  case "figure":
    let range: [String: JSONValue] = [
      "items": .object(["type": .string("number")]), "maxItems": .integer(2), "minItems": .integer(2),
      "type": .string("array"),
    ]
    return ["anyOf": .array([.object(["type": .string("number")]), .object(range)])]
  case "Schema": return ["const": .string(Plan.schema)]
  case let name where name.first?.isUppercase == true: return ["$ref": .string("#/$defs/\(name)")]
  case let name: return ["type": .string(name)]
  }
}

private func reference(_ name: String) -> JSONValue {
  .object(["$ref": .string("#/$defs/\(name)")])
}
