internal import TestSupport
internal import Testing

@Test func `the checkout's root holds the package`() throws {
  #expect(try Checkout.bytes(Checkout.path("Package.swift")).starts(with: "// swift-tools-version".utf8))
}

@Test(.readsShared) func `every annotation beside the checkout has its text`() throws {
  #expect(try Checkout.annotated().count == Checkout.files(in: "\(Checkout.shared)/gold", endingIn: ".json").count)
}
