using System.Collections.Concurrent;
using Shop.Dashboard.Contracts;
using Shop.Store.Contracts;

namespace Shop.Dashboard;

internal sealed class Counters
{
    private readonly ConcurrentDictionary<string, bool> _pictures = new();
    private readonly ConcurrentDictionary<Guid, Order> _orders = new();
    private int _views;

    public Summary Summary => new(_views, _pictures.Count, _orders.Count, _orders.Values.Sum(order => order.Total));

    public void CountView() => Interlocked.Increment(ref _views);

    public void CountPicture(string productId) => _pictures[productId] = true;

    // An event may come twice. One view more does no harm, an order more does.
    public void CountOrder(Order order) => _orders[order.Id] = order;
}
