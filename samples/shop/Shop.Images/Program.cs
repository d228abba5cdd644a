using Bus;
using Shop.Images;

return await BusWorker.RunAsync(args, bus => bus.AddImages());
