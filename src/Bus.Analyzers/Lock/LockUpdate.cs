namespace Bus.Analyzers.Lock;

/// <summary>How a lock is written anew.</summary>
internal static class LockUpdate
{
    public const string Command = "'dotnet build -p:BusUpdateLock=true'";
}
