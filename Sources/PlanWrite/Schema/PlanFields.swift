/// The fields of `taizhang/plan/1`, one a line: path, type, meaning. The one place that declares them: the JSON Schema and
/// `docs/schema.md` are made from it, and tests hold `PlanJSON.swift` to it.
///
/// A type ends in `?` where null means not known, and in `[]` for a list. `object` has its fields below it. A word with a capital
/// letter names a type that is declared after the plan, or a vocabulary of `PlanModel`.
let planFields = """
  schema	Schema	Version of this schema
  id	string	Stable: from the document number, else issuer, title and period, else the content
  source	object	The input file
  source.path	string	As given
  source.copies	string[]	Other inputs of the run with the same bytes
  source.format	string	Told by content: text, markdown, docx
  source.encoding	string?	Character encoding (IANA name); null for containers
  source.bytes	count	Size
  source.sha256	sha256	Of the file's bytes, lower-case hexadecimal
  source.revisions	string?	accepted or original where the format records revisions
  source.captured_at	string?	ISO 8601, when the file itself tells
  document	object	What the plan says of itself
  document.title	string?	As printed, without 《》, the notice's words around it and a draft mark
  document.document_number	string?	发文字号 as printed, without spaces
  document.issuers	string[]	发文机关 in printed order
  document.issued_on	date?	成文日期
  document.period	object?	Years that the plan covers, both included
  document.period.start	integer	First year
  document.period.end	integer	Last year
  document.status	PlanStatus	draft for 征求意见稿, 草案 and 送审稿
  document.kind	DocumentKind?	What the document is, by the end of its title; null where that does not tell
  document.region	object?	Region that issued it
  document.region.name	string	Name
  document.region.code	string?	Six digits, GB/T 2260; null for a county or district that the table of regions does not list
  document.repeals	object[]	What the document puts out of force, in the order of the text
  document.repeals.title	string?	As printed, without 《》
  document.repeals.document_number	string?	发文字号 without spaces
  document.repeals.evidence	Evidence	The whole statement
  document.series	string?	Place and title without years, draft and generation marks, the same for all generations of a plan
  document.supersedes	string?	Id of the plan that this one replaces, where the run has read both: the draft of a final version, else one that it repeals
  document.evidence	object	The words that prove the fields above, under the same names
  document.evidence.title	Evidence?	
  document.evidence.document_number	Evidence?	
  document.evidence.issuers	Evidence[]	One for each issuer, or one for all
  document.evidence.issued_on	Evidence?	
  document.evidence.period	Evidence?	
  document.evidence.status	Evidence?	
  items	object[]	Numbered headings and paragraphs, in reading order
  items.id	string	Unique in the plan; does not change when an unrelated part changes
  items.path	string	Printed numbers, outermost first: 2.1.1; A4.3.1 in annex 4, T1.2 in the first task table
  items.number	integer[]	The numbers of the path
  items.label	string	As printed: （二）, 1., 第三条
  items.title	string?	Heading or title sentence; null where the item opens with running text
  items.title_evidence	Evidence?	
  items.text	string	The item's own words, without those of the items below it
  items.section	SectionRole	Role of its top-level part
  items.leaf	boolean	No numbered item stands below it
  items.parent	string?	Id of the item above it
  items.units	object[]	Responsible units printed as a list, in order
  items.units.role	UnitRole	牵头 is lead, 配合 support, 指导 guide; responsible is 责任 and what is not told apart
  items.units.name	string	As printed, the shared prefix put back
  items.units.full_name	string?	Full legal name for the plan's place and date
  items.units.unit_id	string?	Stable id of the body, the same under all its names: place and field (530100/water), or the words of its name
  items.units.kind	UnitKind?	party, department of a government, government of a place, institution, company, social body; null where the name does not tell
  items.units.level	UnitLevel?	Level of administration that it belongs to; null where neither name nor place tells
  items.units.group	count	Names joined by 、 share a group, from 0
  items.units.evidence	Evidence	
  items.units_open	boolean	The list ends in 等
  items.deadline	string?	完成时限 as printed
  items.deadline_evidence	Evidence?	
  items.evidence	Evidence	
  targets	object[]	Outcomes and outputs that the plan commits to, in reading order
  targets.id	string	Unique in the plan
  targets.item	string?	Id of the item; null before the first
  targets.path	string	Path of the item; "" before the first
  targets.kind	TargetKind	Whether it has a figure
  targets.quote	string	The words that state it, the same as in evidence
  targets.indicator	string?	What is measured, as printed, without verb, figure and deadline
  targets.indicator_evidence	Evidence?	
  targets.indicator_id	string?	Stable id of the indicator
  targets.value	figure?	In the printed unit's own scale (2500亿元 is 2500); [2, 3] for a range; null without a figure
  targets.unit	string	Printed unit or measure word; "" when there is none
  targets.comparator	Comparator?	以上 is ge, 超过 gt, 不超过 le, 低于 lt, 左右 approx, 2—3 range
  targets.measure	Measure?	What kind of change the figure measures
  targets.value_min	number?	Smallest value meant: set for ge, gt, eq, approx, range
  targets.value_max	number?	Largest value meant: set for le, lt, eq, approx, range
  targets.canonical	Canonical?	The same in base units: 2500亿元 is 250000000000 元
  targets.baseline	object?	Where the target starts
  targets.baseline.value	number?	In the printed unit
  targets.baseline.year	integer?	
  targets.deadline	integer?	Year by which it is due, when the text tells
  targets.deadline_evidence	Evidence?	
  targets.due_by	integer?	Year by which it is due
  targets.due_source	DueSource?	What due_by rests on: the text, words such as 三年内, or the plan's period
  targets.owners	object[]	Units that lead, else that are responsible, by the list of the target's sentence, its item or a part above
  targets.owners.name	string	As in the item's units
  targets.owners.role	UnitRole	As in the item's units
  targets.owners.unit_id	string?	As in the item's units
  targets.owners_from	OwnersSource?	What the owners are taken from
  targets.per_year	boolean	每年, 年均
  targets.aspirational	boolean	力争, 努力, 争取
  targets.binding	Binding?	约束性 or 预期性, where the plan says
  targets.scope	string?	What part of the whole it is about
  targets.source	TargetSource	Where it stands
  targets.evidence	Evidence	
  quantities	object[]	Every other figure, in reading order
  quantities.id	string	Unique in the plan
  quantities.item	string?	Id of the item; null before the first
  quantities.path	string	Path of the item; "" before the first
  quantities.class	StatementClass	What the figure is for
  quantities.quote	string	The figure's words, the same as in evidence
  quantities.value	figure	As for targets
  quantities.unit	string	Printed unit or measure word; "" when there is none
  quantities.comparator	Comparator	As for targets
  quantities.value_min	number?	As for targets
  quantities.value_max	number?	As for targets
  quantities.canonical	Canonical?	As for targets
  quantities.evidence	Evidence	
  tables	object[]	Tables, in reading order
  tables.id	string	Unique in the plan
  tables.caption	string?	
  tables.caption_evidence	Evidence?	
  tables.path	string	Path of the item that it stands in; "" before the first
  tables.header	string[]	Header texts, one for each column
  tables.rows	string[][]	The cells' texts below the header
  tables.cells	object[]	Cells with a figure
  tables.cells.row	string	Header texts that lead to the row
  tables.cells.column	string	Header texts that lead to the column
  tables.cells.value	number	In the printed unit
  tables.cells.unit	string	Printed unit; "" when there is none
  tables.cells.evidence	Evidence	
  tables.evidence	Evidence	
  diagnostics	object[]	What was odd in the plan
  diagnostics.id	string	Stable dotted id
  diagnostics.severity	Severity	
  diagnostics.message	string	What happened, where, and what to do
  diagnostics.evidence	Evidence?	
  coverage	Coverage	Bytes of the text in each class; the classes exclude each other and add up to the whole
  """

/// Types that several fields share; same form as `planFields`.
let sharedFields = """
  Evidence	object	The words that prove a field
  Evidence.quote	string	Exactly the words of the text at char_start..char_end
  Evidence.block	count	Block of the text, from 0
  Evidence.char_start	count	Offset into the text as understood, in Unicode scalars; taizhang text --format json prints that text
  Evidence.char_end	count	Offset of the end
  Evidence.rule	string	Stable dotted id of the rule that found it
  Evidence.source	Origin	Place in the source file
  Canonical	object	A figure in base units
  Canonical.min	number?	Smallest value meant; null when there is no lower bound
  Canonical.max	number?	Largest value meant; null when there is no upper bound
  Canonical.unit	string	Base unit
  TextOrigin	object	A place in a text file
  TextOrigin.line	integer?	From 1
  TextOrigin.column	integer?	From 1, in Unicode scalars
  TextOrigin.byte	integer?	Offset into the source decoded to UTF-8
  PartOrigin	object	A place in a container
  PartOrigin.part	string	Name of the part: word/document.xml
  PartOrigin.paragraph	integer?	From 1
  """
