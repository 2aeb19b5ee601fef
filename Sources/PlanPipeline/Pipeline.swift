internal import Logging
package import PlanModel
internal import Yams

/// One document from bytes to plan.
package func process(_ bytes: [UInt8], path: String) throws(PlanError) -> Plan? { nil }
