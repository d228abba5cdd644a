namespace Bus.Conformance;

/// <summary>The in-process transport with every message going through bytes: the way of every wire, without one.</summary>
public sealed class JsonWireUnderTest() : UrlUnderTest("inproc", query: "?wire=json");
