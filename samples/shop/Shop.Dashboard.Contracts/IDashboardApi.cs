using Bus;

namespace Shop.Dashboard.Contracts;

/// <summary>Knows how business goes.</summary>
[BusApi]
public partial interface IDashboardApi
{
    /// <summary>What happened since the dashboard was started.</summary>
    ValueTask<Summary> GetSummaryAsync(CancellationToken cancellationToken = default);
}
