using Shop.Dashboard.Contracts;

namespace Shop.Web;

internal static class DashboardEndpoints
{
    public static void MapDashboard(this IEndpointRouteBuilder web)
        => web.MapGet("/dashboard", (IDashboardApi dashboard, CancellationToken cancellationToken) => dashboard.GetSummaryAsync(cancellationToken));
}
