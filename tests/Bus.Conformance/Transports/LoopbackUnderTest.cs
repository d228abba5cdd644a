namespace Bus.Conformance;

/// <summary>The transport of another assembly, found by its URL; it hands over failures as a wire would.</summary>
public sealed class LoopbackUnderTest() : UrlUnderTest("loopback")
{
    public override bool IsInProcess => false;
}
