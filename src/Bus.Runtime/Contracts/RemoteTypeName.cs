namespace Bus;

/// <summary>The one place that asks for a type's name: an exception's short name is part of the wire contract.</summary>
internal static class RemoteTypeName
{
#pragma warning disable RS0030 // The short name of an exception has no other source; it needs no metadata that trimming removes.
    public static string Of(Exception exception) => exception.GetType().Name;

    public static string Of<TException>()
        where TException : Exception
        => typeof(TException).Name;
#pragma warning restore RS0030
}
