namespace Bus.Redis.Tests.Faults;

internal static class Urls
{
    /// <summary>What a consumer leaves behind is taken over after the shortest time there is: no test can wait for a minute.</summary>
    public static string WithShortAcknowledgement(int port) => $"redis://127.0.0.1:{port}?acknowledgement_timeout=5";
}
