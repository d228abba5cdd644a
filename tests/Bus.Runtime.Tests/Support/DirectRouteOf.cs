using System.Reflection;
using Bus.Client;
using Bus.Descriptors;

namespace Bus.Runtime.Tests;

/// <summary>Looks into a proxy: whether its calls go straight to the service.</summary>
internal static class DirectRouteOf
{
    public static bool HasDirectRoute<T>(this T api)
        where T : class, IBusApi<T>
    {
        PropertyInfo direct = typeof(ApiProxy<T>).GetProperty("Direct", BindingFlags.Instance | BindingFlags.NonPublic)
            ?? throw new MissingMemberException(nameof(ApiProxy<T>), "Direct");
        return direct.GetValue(api) is not null;
    }
}
