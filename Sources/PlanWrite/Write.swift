package import PlanModel

/// The plan as JSON.
package func json(_ plan: Plan) -> [UInt8] { [] }
