namespace Bus.Testing;

/// <summary>Who answered a recorded call.</summary>
public enum CallAnswer
{
    /// <summary>Nobody: no script was left for it and nobody serves the API.</summary>
    Nobody,

    /// <summary>A script: <see cref="TestBusScripts"/>.</summary>
    Script,

    /// <summary>A service on the bus.</summary>
    Service,
}
