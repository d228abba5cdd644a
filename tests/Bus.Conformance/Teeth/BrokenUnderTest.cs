using Bus.Transports.InProcess;

namespace Bus.Conformance.Teeth;

/// <summary>The in-process transport, broken, with as much patience as the runner grants.</summary>
public sealed class BrokenUnderTest(Break broken, TimeSpan patience)
    : UrlUnderTest("inproc", new DecoratingFactory(new InProcessTransportFactory(), broken.Decorate))
{
    public override TimeSpan Patience => patience;

    public override bool IsInProcess => true;
}
