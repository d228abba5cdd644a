namespace Bus;

/// <summary>What exceptions say of themselves. They are users' code too, and may throw when they are asked.</summary>
internal static class ExceptionText
{
    public static string MessageOf(Exception exception) => Read(exception, static exception => exception.Message);

    public static string? StackOf(Exception exception) => Read(exception, static exception => exception.StackTrace ?? "") is { Length: > 0 } stack ? stack : null;

    private static string Read(Exception exception, Func<Exception, string> read)
    {
        try
        {
            return read(exception);
        }
        catch (Exception failure)
        {
            return $"(the exception cannot be read: {RemoteTypeName.Of(failure)})";
        }
    }
}
