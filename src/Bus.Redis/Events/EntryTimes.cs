namespace Bus.Redis.Events;

/// <summary>When an event was fired, and how often its group was given it again.</summary>
internal readonly record struct EntryTimes(DateTimeOffset FiredAt, int Redrives);
