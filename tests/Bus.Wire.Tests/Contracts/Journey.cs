namespace Bus.Wire.Tests.Contracts;

/// <summary>What has members of one type, directly and within others.</summary>
public sealed class Journey
{
    /// <summary>Where it starts.</summary>
    public required Place From { get; init; }

    public required Place To { get; init; }

    public Place? Home { get; set; }

    public List<Leg> Legs { get; init; } = [];

    public Dictionary<string, Place> Sights { get; init; } = [];
}

/// <summary>A part of a journey.</summary>
public sealed record Leg(Place From, Place To, int Hours = 1);

/// <summary>A place.</summary>
public readonly record struct Place(string Name, double? Height = null);
