namespace Bus.Wire.Tests.Contracts;

/// <summary>More members than a word has bits, some of them required.</summary>
public sealed class Wide
{
    public required int M1 { get; init; }

    public string? M2 { get; set; }

    public bool M3 { get; set; }

    public double? M4 { get; set; }

    public long M5 { get; init; }

    public Guid? M6 { get; set; }

    public DateTime? M7 { get; set; }

    public decimal M8 { get; set; }

    public int M9 { get; set; }

    public string? M10 { get; init; }

    public bool M11 { get; set; }

    public double? M12 { get; set; }

    public long M13 { get; set; }

    public Guid? M14 { get; set; }

    public DateTime? M15 { get; init; }

    public decimal M16 { get; set; }

    public int M17 { get; set; }

    public string? M18 { get; set; }

    public bool M19 { get; set; }

    public double? M20 { get; init; }

    public long M21 { get; set; }

    public Guid? M22 { get; set; }

    public DateTime? M23 { get; set; }

    public decimal M24 { get; set; }

    public int M25 { get; init; }

    public string? M26 { get; set; }

    public bool M27 { get; set; }

    public double? M28 { get; set; }

    public long M29 { get; set; }

    public Guid? M30 { get; init; }

    public DateTime? M31 { get; set; }

    public decimal M32 { get; set; }

    public required int M33 { get; init; }

    public string? M34 { get; set; }

    public bool M35 { get; init; }

    public double? M36 { get; set; }

    public long M37 { get; set; }

    public Guid? M38 { get; set; }

    public DateTime? M39 { get; set; }

    public decimal M40 { get; init; }

    public int M41 { get; set; }

    public string? M42 { get; set; }

    public bool M43 { get; set; }

    public double? M44 { get; set; }

    public long M45 { get; init; }

    public Guid? M46 { get; set; }

    public DateTime? M47 { get; set; }

    public decimal M48 { get; set; }

    public int M49 { get; set; }

    public string? M50 { get; init; }

    public bool M51 { get; set; }

    public double? M52 { get; set; }

    public long M53 { get; set; }

    public Guid? M54 { get; set; }

    public DateTime? M55 { get; init; }

    public decimal M56 { get; set; }

    public int M57 { get; set; }

    public string? M58 { get; set; }

    public bool M59 { get; set; }

    public double? M60 { get; init; }

    public long M61 { get; set; }

    public Guid? M62 { get; set; }

    public DateTime? M63 { get; set; }

    public required int M64 { get; init; }

    public required int M65 { get; init; }

    public string? M66 { get; set; }

    public bool M67 { get; set; }

    public double? M68 { get; set; }

    public long M69 { get; set; }

    public required int M70 { get; init; }
}
