namespace Bus.DependencyInjection;

/// <summary>Says when something is due.</summary>
internal abstract class Schedule
{
    /// <summary>The first time that is due strictly after another; null when there is none.</summary>
    public abstract DateTimeOffset? Next(DateTimeOffset after);
}
