namespace Bus;

/// <summary>The one place that asks an object for its type: an exception's short name is part of the wire contract.</summary>
internal static class RemoteTypeName
{
#pragma warning disable RS0030 // The short name of an exception has no other source; it needs no metadata that trimming removes.
    public static string Of(Exception exception) => exception.GetType().Name;
#pragma warning restore RS0030
}
