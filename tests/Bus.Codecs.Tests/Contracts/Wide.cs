namespace Bus.Codecs.Tests;

/// <summary>More members than a word has bits.</summary>
public sealed class Wide
{
    public string? Member0 { get; init; }
    public int Member1 { get; set; }
    public string? Member2 { get; set; }
    public int Member3 { get; init; }
    public string? Member4 { get; set; }
    public int Member5 { get; set; }
    public string? Member6 { get; init; }
    public int Member7 { get; set; }
    public string? Member8 { get; set; }
    public int Member9 { get; init; }
    public string? Member10 { get; set; }
    public int Member11 { get; set; }
    public string? Member12 { get; init; }
    public int Member13 { get; set; }
    public string? Member14 { get; set; }
    public int Member15 { get; init; }
    public string? Member16 { get; set; }
    public int Member17 { get; set; }
    public string? Member18 { get; init; }
    public int Member19 { get; set; }
    public string? Member20 { get; set; }
    public int Member21 { get; init; }
    public string? Member22 { get; set; }
    public int Member23 { get; set; }
    public string? Member24 { get; init; }
    public int Member25 { get; set; }
    public string? Member26 { get; set; }
    public int Member27 { get; init; }
    public string? Member28 { get; set; }
    public int Member29 { get; set; }
    public string? Member30 { get; init; }
    public int Member31 { get; set; }
    public string? Member32 { get; set; }
    public int Member33 { get; init; }
    public string? Member34 { get; set; }
    public int Member35 { get; set; }
    public string? Member36 { get; init; }
    public int Member37 { get; set; }
    public string? Member38 { get; set; }
    public int Member39 { get; init; }
    public string? Member40 { get; set; }
    public int Member41 { get; set; }
    public string? Member42 { get; init; }
    public int Member43 { get; set; }
    public string? Member44 { get; set; }
    public int Member45 { get; init; }
    public string? Member46 { get; set; }
    public int Member47 { get; set; }
    public string? Member48 { get; init; }
    public int Member49 { get; set; }
    public string? Member50 { get; set; }
    public int Member51 { get; init; }
    public string? Member52 { get; set; }
    public int Member53 { get; set; }
    public string? Member54 { get; init; }
    public int Member55 { get; set; }
    public string? Member56 { get; set; }
    public int Member57 { get; init; }
    public string? Member58 { get; set; }
    public int Member59 { get; set; }
    public string? Member60 { get; init; }
    public int Member61 { get; set; }
    public string? Member62 { get; set; }
    public int Member63 { get; init; }
    public string? Member64 { get; set; }
    public int Member65 { get; set; }
    public string? Member66 { get; init; }
    public int Member67 { get; set; }
    public string? Member68 { get; set; }
    public int Member69 { get; init; }
    public required int Last { get; set; }
}
