namespace Bus.Testing;

/// <summary>How far a recorded call is.</summary>
public enum CallState
{
    /// <summary>It has no answer yet.</summary>
    Running,

    /// <summary>It returned a result, or returned where it has none.</summary>
    Returned,

    /// <summary>It failed with an exception.</summary>
    Failed,

    /// <summary>Its caller gave up or its deadline passed before an answer came.</summary>
    GivenUp,
}
