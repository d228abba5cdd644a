using System.Reflection;
using Bus.Descriptors;
using Bus.MultiAssembly.Client;
using Bus.MultiAssembly.Contracts;
using Bus.MultiAssembly.Service;
using NUnit.Framework;

namespace Bus.MultiAssembly.Tests;

/// <summary>Contract in one project, service in another, client in a third; this one puts them together.</summary>
public sealed class MultiAssemblyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    [Test]
    public async Task CallAndEvent_CrossThreeAssemblies()
    {
        await using BusClient server = await BusClient.ConnectAsync("inproc://multi-assembly", options => options.Service = "warehouse");
        await using BusClient client = await BusClient.ConnectAsync("inproc://multi-assembly", options => options.Service = "shop");
        Shopper shopper = new(client);
        await client.ListenAsync(shopper);
        await server.ServeAsync<IWarehouseApi>(new WarehouseService());

        Taken first = await shopper.BuyAsync("lamp", 2), second = await shopper.BuyAsync("lamp", 2);

        Assert.That(new[] { first, second }, Is.EqualTo(new[] { new Taken(2, 1), new Taken(1, 0) }));
        Assert.That(await shopper.SoldOut.WaitAsync(Patience), Is.EqualTo("lamp"));
    }

    [Test]
    public void EachAssembly_RecordsWhatItHas()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Entries(typeof(IWarehouseApi)), Is.EqualTo(new[] { "Declares multi.warehouse IWarehouseApi " }));
            Assert.That(Entries(typeof(WarehouseService)), Is.EqualTo(new[] { "Implements multi.warehouse WarehouseService " }));
            Assert.That(Entries(typeof(Shopper)), Is.EqualTo(new[] { "Listens multi.warehouse Shopper SoldOut/note_sold_out" }));
        });
    }

    private static string[] Entries(Type type) =>
    [
        .. type.Assembly.GetCustomAttributes<BusManifestAttribute>()
            .Select(entry => $"{entry.Kind} {entry.Api} {entry.Type.Name} {(entry.Event is null ? "" : $"{entry.Event}/{entry.Listener}")}"),
    ];
}
