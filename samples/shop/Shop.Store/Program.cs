using Bus;
using Shop.Store;

return await BusWorker.RunAsync(args, bus => bus.AddStore());
