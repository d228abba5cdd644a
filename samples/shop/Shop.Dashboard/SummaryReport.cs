using Microsoft.Extensions.Logging;
using Shop.Dashboard.Contracts;

namespace Shop.Dashboard;

internal sealed class SummaryReport(Counters counters, ILogger<SummaryReport> logger)
{
    public ValueTask WriteAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Summary summary = counters.Summary;
        logger.LogInformation(
            "{Views} views, {Pictures} pictures, {Orders} orders, {Revenue} earned", summary.Views, summary.Pictures, summary.Orders, summary.Revenue);
        return default;
    }
}
