namespace Bus.Analyzers.Lock;

/// <summary>An order of a roll-out.</summary>
/// <param name="Text">The order in words.</param>
/// <param name="IsServingFirst">
/// Whether the serving side goes first. A service publishes its contract's events, and who calls it listens to them: what is a server is a publisher,
/// too, so that servers before clients and listeners before publishers is more than one roll-out can do.
/// </param>
internal sealed record LockOrder(string Text, bool IsServingFirst)
{
    public static LockOrder ServersFirst { get; } = new("every server before any client", true);

    public static LockOrder ClientsFirst { get; } = new("every client before any server", false);

    public static LockOrder ListenersFirst { get; } = new("every listener before any publisher", false);
}
