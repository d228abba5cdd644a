namespace Bus.Conformance;

/// <summary>The in-process transport.</summary>
public sealed class InProcessUnderTest() : UrlUnderTest("inproc")
{
    public override bool IsInProcess => true;
}
