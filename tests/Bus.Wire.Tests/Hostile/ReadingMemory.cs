namespace Bus.Wire.Tests.Hostile;

/// <summary>How much memory reading may take.</summary>
internal static class ReadingMemory
{
    public const int BytesPerByte = 300;
}
