using System.Text.Json.Serialization;

namespace Bus.Wire.Tests.Contracts;

/// <summary>
/// Shapes that have
/// gone wrong once.
/// </summary>
[BusApi]
public partial interface IOddApi
{
    /// <summary>Has a default of each type.</summary>
    /// <param name="number">A long <c>number</c> of <see cref="Color"/>.</param>
    Task<Hidden> DefaultsAsync(
        long number = 5, ulong large = ulong.MaxValue, double fraction = 0.5, float half = -1.5f, double none = double.NaN, char letter = '"', Color color = Color.Blue, Level level = Level.Low,
        Rights rights = Rights.Both, Color unnamed = (Color)7, decimal price = 1.50m, string text = "a\"b\n", bool flag = true, Color? maybe = Color.Red, byte small = 3);

    /// <summary>Something happened.</summary>
    BusEvent<Hidden> Happened { get; }
}

/// <summary>What hides a member between others.</summary>
/// <param name="First">The first.</param>
public sealed record Hidden(string First, [property: JsonIgnore] int Secret = 5)
{
    /// <summary>Has to come.</summary>
    public required string Last { get; init; }

    public string? Optional { get; init; }

    public int Settable { get; set; }
}
