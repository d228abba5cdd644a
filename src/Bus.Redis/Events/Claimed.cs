using Bus.Redis.Resp;

namespace Bus.Redis.Events;

/// <summary>What was taken over.</summary>
/// <param name="Entries">The entries, or null for none.</param>
/// <param name="Lost">How many the stream did not have any more: Redis has taken them from the group.</param>
internal readonly record struct Claimed(RentedBytes? Entries, long Lost);
