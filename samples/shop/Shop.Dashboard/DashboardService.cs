using Shop.Dashboard.Contracts;

namespace Shop.Dashboard;

internal sealed class DashboardService(Counters counters) : IDashboardApi
{
    public ValueTask<Summary> GetSummaryAsync(CancellationToken cancellationToken) => new(counters.Summary);
}
