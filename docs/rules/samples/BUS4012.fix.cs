// output: exe
// reference: BUS4012.module.cs
using Microsoft.Extensions.DependencyInjection;

new ServiceCollection().AddBus(bus => bus.AddAuth());
