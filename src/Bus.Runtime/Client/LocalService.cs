using Bus.Dispatch;

namespace Bus.Client;

/// <summary>A service in this process, and the clock of one client's calls to it: they end with either.</summary>
internal sealed record LocalService(ServiceHost Host, DeadlineClock Clock);
