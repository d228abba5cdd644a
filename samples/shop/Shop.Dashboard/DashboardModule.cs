using Bus;
using Microsoft.Extensions.DependencyInjection;
using Shop.Dashboard.Contracts;

namespace Shop.Dashboard;

public static class DashboardModule
{
    public static BusBuilder AddDashboard(this BusBuilder bus)
    {
        bus.Services.AddSingleton<Counters>().AddScoped<SummaryReport>();
        return bus
            .Connect("inproc://shop", service: "dashboard")
            .Serve<IDashboardApi, DashboardService>()
            .Listen<CountListeners>()
            .Every<SummaryReport>(
                TimeSpan.FromSeconds(10),
                (report, cancellationToken) => report.WriteAsync(cancellationToken),
                new TaskOptions { Name = "write_summary" });
    }
}
