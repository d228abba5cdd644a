using Bus;
using Shop.Dashboard;

return await BusWorker.RunAsync(args, bus => bus.AddDashboard());
