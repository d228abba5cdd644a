namespace Shop.Images;

internal sealed class PainterBusyException(string productId) : Exception($"The painter has no time for {productId}.");
