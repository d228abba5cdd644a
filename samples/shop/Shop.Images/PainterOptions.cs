namespace Shop.Images;

/// <summary>How the painter's day is: the configuration's section <c>Painter</c>.</summary>
internal sealed class PainterOptions
{
    /// <summary>How often each product is refused before it is painted.</summary>
    public int Refusals { get; set; }

    /// <summary>How long the painter takes.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(50);
}
