using Bus.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds health checks of a bus.</summary>
public static class BusHealthChecksBuilderExtensions
{
    private const string Live = "live", Ready = "ready";

    /// <summary>
    /// Adds two checks. <c>bus-live</c> (tag <c>live</c>) fails when a listener or a task stopped the worker; <c>bus-ready</c> (tag <c>ready</c>) also
    /// while it starts or stops or its connection is lost. Added again, nothing changes.
    /// </summary>
    /// <param name="builder">The health checks.</param>
    /// <param name="name">The name of one of several buses, or null.</param>
    public static IHealthChecksBuilder AddBus(this IHealthChecksBuilder builder, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        string prefix = name is null ? "bus" : $"bus-{name}";
        BusRegistration registration = BusRegistration.In(builder.Services, name);
        if (registration.HasHealthChecks) return builder;
        registration.HasHealthChecks = true;
        return builder
            .Add(new HealthCheckRegistration($"{prefix}-{Live}", provider => Check(provider, registration, isReadiness: false), failureStatus: null, [Live]))
            .Add(new HealthCheckRegistration($"{prefix}-{Ready}", provider => Check(provider, registration, isReadiness: true), failureStatus: null, [Ready]));
    }

    private static BusHealthCheck Check(IServiceProvider provider, BusRegistration registration, bool isReadiness)
        => new(registration.HostOf(provider), isReadiness);
}
