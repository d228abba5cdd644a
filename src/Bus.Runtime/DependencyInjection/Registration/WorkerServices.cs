using Microsoft.Extensions.DependencyInjection;

namespace Bus.DependencyInjection;

/// <summary>The host's services, as a worker uses them.</summary>
/// <param name="provider">The host's root provider.</param>
/// <param name="services">The host's services, with their lifetimes.</param>
internal sealed class WorkerServices(IServiceProvider provider, IServiceCollection services)
{
    public IServiceProvider Provider => provider;

    public IServiceScopeFactory Scopes { get; } = provider.GetRequiredService<IServiceScopeFactory>();

    public IServiceCollection Registered => services;

    public bool IsSingleton<T>() => ClassActivation.IsSingleton<T>(services);

    /// <summary>Makes a service once, as every use will, so that what is missing shows before anything starts.</summary>
    /// <param name="user">Who needs it, to begin the problem's sentence.</param>
    /// <param name="problems">Receives what is wrong.</param>
    public async ValueTask CheckAsync<T>(string user, StartupProblems problems)
        where T : notnull
    {
        try
        {
            if (IsSingleton<T>())
            {
                provider.GetRequiredService<T>();
                return;
            }
            AsyncServiceScope scope = Scopes.CreateAsyncScope();
            await using (scope.ConfigureAwait(false)) scope.ServiceProvider.GetRequiredService<T>();
        }
        catch (Exception exception)
        {
            problems.Add($"{user}, but the host cannot make it: {exception.Message}", exception);
        }
    }
}
