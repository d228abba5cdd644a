using Bus.Transports;

namespace Bus.Redis.Events;

/// <summary>What a group lost since it was last asked, and what waits for it.</summary>
internal sealed record GroupState(long Lost, EventBacklog Backlog);
