namespace Bus.Diagnostics;

/// <summary>What <c>error.type</c> says of a failure: an exception's short name.</summary>
internal static class ErrorTypes
{
    /// <summary>For who runs the handler: what the handler threw, which here is what a call's failure was made from.</summary>
    public static string OfService(Exception failure) => RemoteTypeName.Of(failure is BusRemoteException { InnerException: { } thrown } ? thrown : failure);

    /// <summary>For whoever waits for another: names that a foreign peer invents must not make new time series without end.</summary>
    public static string OfCaller(Exception failure) => RemoteTypeName.Of(failure);
}
