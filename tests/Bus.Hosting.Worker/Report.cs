namespace Bus.Hosting.Worker;

/// <summary>What happens, for the test to read among the logs.</summary>
internal static class Report
{
    public static void Line(string text) => Console.WriteLine(text);
}
