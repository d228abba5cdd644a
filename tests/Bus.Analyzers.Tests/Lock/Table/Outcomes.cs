using Bus.Codecs.Json;

namespace Bus.Analyzers.Tests.Lock.Table;

/// <summary>What two builds do with each other's values.</summary>
internal static class Outcomes
{
    private static readonly JsonDialect[] Dialects = [JsonDialect.Web, JsonDialect.Lightbus];

    /// <summary>The worst that becomes of a writer's samples, in every dialect.</summary>
    public static Outcome Of(Built writer, Built reader, string part)
    {
        Outcome worst = Outcome.Reads;
        foreach (object?[] sample in writer.Samples)
        {
            foreach (JsonDialect dialect in Dialects)
            {
                string text = writer.Write(part, sample, dialect);
                Outcome one = reader.Reread(part, text, dialect) switch
                {
                    null => Outcome.Refuses,
                    string again when Lost(text, again, writer.Reread(part, again, dialect)) => Outcome.Loses,
                    _ => Outcome.Reads,
                };
                if (one == Outcome.Refuses || worst == Outcome.Reads) worst = one;
            }
        }
        return worst;
    }

    // What comes back to the writer differs from what it sent, though all of it was understood on the way.
    private static bool Lost(string sent, string again, string? back) => back is not null && back != sent && again != sent;
}
